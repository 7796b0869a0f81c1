const vi = {
  paper: {
    title: 'Văn bản của kế hoạch',
    fetchOriginal: 'Tải bản gốc',
    original: 'Bản gốc',
    name: 'Tên tệp',
    size: 'Dung lượng',
    hash: 'Mã đối chiếu tệp (SHA-256)',
    originalIsPaper: 'Văn bản của kế hoạch nhập từ tệp là chính bản gốc; hệ thống không lập lại văn bản từ dữ liệu.',
    textIsPaper:
      'Tệp gốc là văn bản thuần: bản Word và PDF đặt lại từng dòng theo thể thức, không thêm, không bớt chữ nào.',
    noOriginal:
      'Kế hoạch được nhập khi hệ thống chưa giữ tệp gốc: bản Word và PDF đặt lại từng dòng đã đọc được từ tệp.',
    wordsRead: 'Nội dung đọc được từ bản gốc. Bản để ký là tệp gốc: hãy tải về để xem đúng trình bày.',
    submission: 'Trình ký',
  },
}

const en: typeof vi = {
  paper: {
    title: 'The plan as a paper',
    fetchOriginal: 'Fetch the original',
    original: 'Original',
    name: 'File',
    size: 'Size',
    hash: 'Hash of the file (SHA-256)',
    originalIsPaper: 'The paper of an imported plan is its original; no paper is made again from what was read.',
    textIsPaper: 'The original is plain text: Word and PDF set it line by line, with no word added or left out.',
    noOriginal: 'The plan was imported before originals were kept: Word and PDF set the lines that were read.',
    wordsRead: 'Words read from the original. What is signed is the file: fetch it to see its layout.',
    submission: 'Submission',
  },
}

export const paper = { vi, en }
